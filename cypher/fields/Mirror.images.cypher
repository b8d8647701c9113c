// Mirror.images: how others see a group beside how it sees itself, for X and for Y.
// in:  this (map of a mirror)
// out: images
RETURN [{others: this.yOnX, own: this.xOnX}, {others: this.xOnY, own: this.yOnY}]
