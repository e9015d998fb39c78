<?php
// Plays the plugin's observer and outbox against tables in memory: Moodle shows an item, says so, and only
// then shows the item's grades. Run by MoodlePluginIT.

namespace {
    use local_laurel\{observer, outbox};

    require_once(__DIR__ . '/moodle.php');
    whole_plugin();

    course_with_a_quiz();
    graded('8', 1, 1764000000);

    // Shown: the event comes while the grade is still hidden.
    observer::grade_item_updated(new \core\event\grade_item_updated());
    $waiting = $DB->get_records('local_laurel_outbox', []);
    check('one event', 1, count($waiting));
    $row = reset($waiting);
    check('says nothing yet', [outbox::UNSENT, null, null], [$row->state, $row->given, $row->maximum]);
    $first = [$row->eventkey, $row->happened];
    $DB->rows['grade_grades'][7]->hidden = 0;
    outbox::refresh($row);
    check('as it is when sent', ['final', '8.00000', '10.00000'], [$row->state, $row->given, $row->maximum]);
    check('of the time when it came', $first, [$row->eventkey, $row->happened]);
    check('kept for a second attempt', 'final', $DB->get_record('local_laurel_outbox', ['id' => $row->id])->state);

    // A second attempt repeats the first, since Laurel may have it.
    outbox::set_aside([$row->id => $row], 'down', 1764000000);
    outbox::refresh($row);
    check('a second attempt', ['final', ...$first], [$row->state, $row->eventkey, $row->happened]);

    // When it says something else by then it is another event: Laurel takes each once, and the latest holds.
    $DB->rows['grade_grades'][7]->hidden = 1;
    usleep(10);
    outbox::refresh($row);
    check('another word', 'hidden', $row->state);
    check('is another event', true, $row->eventkey !== $first[0]);
    check('of a later time', true, strcmp($row->happened, $first[1]) > 0);
    check('and kept', $row->eventkey, $DB->get_record('local_laurel_outbox', ['id' => $row->id])->eventkey);
    outbox::done([$row->id => $row]);
    check('nothing waits', [], $DB->get_records('local_laurel_outbox', []));

    // What Laurel was told is hidden is kept in mind until it was told that it is shown.
    check('hidden', 1, count($DB->get_records('local_laurel_hidden', ['itemid' => 2, 'userid' => 3])));
    outbox::done([$row->id => $row]);
    check('kept in mind once', 1, count($DB->get_records('local_laurel_hidden', [])));
    $row->state = 'final';
    outbox::done([$row->id => $row]);
    check('forgotten', 0, count($DB->get_records('local_laurel_hidden', [])));

    finish('Hidden grades are told.');
}
