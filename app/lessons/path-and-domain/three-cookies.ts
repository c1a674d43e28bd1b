/** The cookies of the first experiment, from the widest path to the narrowest. */
export const threeCookies = ['at_root', 'at_shop', 'at_cart']
