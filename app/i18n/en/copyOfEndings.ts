/** What the fields of pauses, reviews and ends are called in a copy of one's data. */
export const copyOfEndings = {
  startsOn: "From",
  endsOn: "Expected until",
  endedOn: "Went on again",
  dueOn: "By",
  familyView: "What the family would like",
  familyWords: "What the family said",
  mentorView: "What you would like",
  mentorWords: "What you said",
  childToldOn: "The child was told on",
  familyToldOn: "The family was told on",
  mentorToldOn: "You were told on",
  mentorAskedOn: "You were asked on",
  mentorOverall: "On the whole, one to five",
  mentorSupport: "Support by the school, one to five",
  mentorAgain: "Would you again",
  afterwardsOn: "Contact afterwards was settled on",
};
