// Mirror.gap: the balance of X on Y less that of Y on X.
// in:  this (map of a mirror)
// out: gap
RETURN head([pair IN [[this.xOnY, this.yOnX]] |
// include: balance_gap
])
