/**
 * Runs behind the steps of a lesson, before the first paint: opens what folds the place that the address names. The
 * page is the same for everybody, with its first step open; opened later, the other step would push all below away.
 */
export const openStepScript =
  "(d=>{for(;d;d=d.parentElement.closest('details'))d.open=true})(document.getElementById(location.hash.slice(1))?.closest('details'))"
