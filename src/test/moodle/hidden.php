<?php
// Plays the plugin's observer and outbox against tables in memory: Moodle shows an item, says so, and only
// then shows the item's grades. Run by MoodlePluginIT.

namespace {
    require_once(__DIR__ . '/moodle.php');
    plugin('message', 'tool', 'items', 'outbox', 'observer', 'task/send_now');

    $DB = new tables([
        'lti' => [1 => (object) ['id' => 1, 'course' => 5, 'typeid' => 1]],
        'grade_items' => [2 => (object) ['id' => 2, 'courseid' => 5, 'itemtype' => 'mod', 'itemmodule' => 'quiz',
            'iteminstance' => 1, 'gradetype' => 1, 'grademin' => '0', 'grademax' => '10', 'hidden' => 0]],
        'grade_grades' => [7 => (object) ['id' => 7, 'itemid' => 2, 'userid' => 3, 'finalgrade' => '8', 'hidden' => 1]],
    ]);

    // Shown: the event comes while the grade is still hidden.
    \local_laurel\observer::grade_item_updated(new \core\event\grade_item_updated());
    $waiting = $DB->get_records('local_laurel_outbox', []);
    check('one event', 1, count($waiting));
    check('as the event found it', 'hidden', reset($waiting)->state);
    $DB->rows['grade_grades'][7]->hidden = 0;
    $row = reset($waiting);
    \local_laurel\outbox::refresh($row);
    check('as it is when sent', ['final', '8.00000', '10.00000'], [$row->state, $row->given, $row->maximum]);
    check('kept for a second attempt', 'final', $DB->get_record('local_laurel_outbox', ['id' => $row->id])->state);

    // A second attempt repeats the first: Laurel may have it already, under the same id.
    $row->attempts = 1;
    $DB->rows['grade_grades'][7]->hidden = 1;
    \local_laurel\outbox::refresh($row);
    check('a second attempt', 'final', $row->state);
    \local_laurel\outbox::done([$row->id => $row]);
    check('nothing waits', [], $DB->get_records('local_laurel_outbox', []));
    check('nothing hidden', [], $DB->get_records('local_laurel_hidden', []));

    // What Laurel was told is hidden is kept in mind until it was told that it is shown.
    $hidden = (object) ['id' => 50, 'courseid' => 5, 'userid' => 3, 'item' => 'grade:2', 'state' => 'hidden', 'attempts' => 1,
        'eventkey' => 'grade:2:3:1'];
    \local_laurel\outbox::done([50 => $hidden]);
    \local_laurel\outbox::done([50 => $hidden]);
    check('kept in mind once', 1, count($DB->get_records('local_laurel_hidden', ['itemid' => 2, 'userid' => 3])));
    $hidden->state = 'final';
    \local_laurel\outbox::done([50 => $hidden]);
    check('forgotten', 0, count($DB->get_records('local_laurel_hidden', [])));

    // Completions are no grades.
    $completion = (object) ['id' => 51, 'userid' => 3, 'courseid' => 5, 'item' => 'completion:2', 'state' => 'final',
        'given' => '1', 'maximum' => '1', 'attempts' => 0, 'eventkey' => 'completion:2:3:1'];
    \local_laurel\outbox::refresh($completion);
    check('a completion', '1', $completion->given);

    // A grade that is gone says so.
    $gone = (object) ['id' => 52, 'userid' => 99, 'courseid' => 5, 'item' => 'grade:2', 'state' => 'final',
        'given' => '8', 'maximum' => '10', 'attempts' => 0, 'eventkey' => 'grade:2:99:1'];
    \local_laurel\outbox::refresh($gone);
    check('a grade that is gone', ['cleared', null, null], [$gone->state, $gone->given, $gone->maximum]);

    finish('Hidden grades are told.');
}
