package dev.laurel.insight;

import java.util.List;

/** What waits in the tables between the stages. */
public interface Backlog {

  /** Every place where work can wait, in the order of the story, also where none does. */
  List<Waiting> waiting();

  /** What became of tellings. */
  List<Told> told();
}
