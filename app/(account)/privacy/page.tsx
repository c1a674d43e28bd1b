export default function P() {
  return <h1>Privacy</h1>
}
