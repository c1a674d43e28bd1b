/** Carries what an action has answered to the page that shows it. */
export const saidCookie = 'diary_said'
