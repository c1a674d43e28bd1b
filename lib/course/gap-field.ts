/** Before the name of a gap, in the name of its field. */
export const gapFieldPrefix = 'gap:'
