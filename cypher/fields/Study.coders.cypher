// Study.coders: who read the quotes of a study.
// in:  this (Study)
// out: coders
RETURN [place IN range(0, size(this.coders) - 1) | {key: this.coders[place], name: this.coderNames[place]}]
