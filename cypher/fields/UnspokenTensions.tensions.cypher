// UnspokenTensions.tensions: by key.
// in:  this (map of unspoken tensions)
// out: tension
UNWIND this.tensions AS tension
WITH tension
