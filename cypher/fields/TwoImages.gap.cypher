// TwoImages.gap: the balance of others less the own balance.
// in:  this (map of two images)
// out: gap
RETURN head([pair IN [[this.others, this.own]] |
// include: balance_gap
])
