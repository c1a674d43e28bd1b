export default function P() {
  return <h1>Flask</h1>
}
