// Quote.repairs: what was changed between the raw words and the clean ones.
// in:  this (Quote)
// out: repairs
RETURN [place IN range(0, size(coalesce(this.repairStarts, [])) - 1) |
  {start: this.repairStarts[place], raw: this.repairRaws[place], text: this.repairTexts[place]}]
