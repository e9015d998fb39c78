<?php
// Plays messages that are too long for Laurel or for a proxy before it, and an address that drops what it is sent. Run
// by MoodlePluginIT.

namespace local_laurel {
    /** Time passes while Moodle waits in vain. */
    function time(): int {
        return 1764000000 + \curl::$waited;
    }
}

namespace {
    use local_laurel\{items, outbox, sender};

    require_once(__DIR__ . '/moodle.php');
    whole_plugin();

    /** A course whose activities have such a name; each waits with a grade of learner 3. */
    function course_with(int $activities, string $name): void {
        global $DB;
        course_with_a_quiz();
        for ($id = 1000; $id < 1000 + $activities; $id++) {
            $DB->rows['grade_items'][$id] = clone $DB->rows['grade_items'][2];
            $DB->rows['grade_items'][$id]->id = $id;
            $DB->rows['grade_items'][$id]->itemname = "$name $id";
            $DB->rows['grade_grades'][$id] = (object) ['id' => $id, 'itemid' => $id, 'userid' => 3, 'finalgrade' => '8',
                'hidden' => 0, 'timemodified' => 1764000000];
            outbox::put(5, 3, "grade:$id", 'score');
        }
    }

    function waiting(array $of = []): int {
        global $DB;
        return count($DB->get_records('local_laurel_outbox', $of));
    }

    // As many events as one message may have, of activities with long names of letters of two, three and four bytes.
    foreach (["\u{0416}" => 130, "\u{6F22}" => 100, "\u{1D11E}" => 240, 'n' => 240] as $letter => $length) {
        course_with(100, str_repeat($letter, $length));
        check("what was taken ($letter)", 100, sender::run());
        check("nothing waits ($letter)", 0, waiting());
        check("what was told ($letter)", 100, count(curl::$heard));
        check("no message was too long ($letter)", true, max(curl::$lengths) <= 65536);
    }
    course_with(100, 'Quiz');
    sender::send_items(5, items::of_course(5));
    curl::$lengths = [];
    sender::run();
    check('short ones go together', 1, count(curl::$lengths));

    // Somebody takes less than expected, Laurel or a proxy.
    foreach ([[400, '{"refused":["malformed"]}'], [413, '<html>Request Entity Too Large</html>']] as $answer) {
        course_with(100, 'Quiz');
        sender::send_items(5, items::of_course(5));
        [curl::$longest, curl::$toolong] = [8000, $answer];
        check("taken in halves ($answer[0])", 100, sender::run());
        check("each was told ($answer[0])", 100, count(curl::$heard));
    }

    // A course after another waits for an address that drops packets: each run is over in time.
    course_with_a_quiz();
    for ($id = 1; $id <= 300; $id++) {
        $DB->rows['course'][$id] = (object) ['id' => $id];
        $DB->rows['grade_items'][$id] = clone $DB->rows['grade_items'][2];
        [$DB->rows['grade_items'][$id]->id, $DB->rows['grade_items'][$id]->courseid] = [$id, $id];
        outbox::put($id, 3, "grade:$id", 'score');
    }
    for ($run = 1; $run <= 2; $run++) {
        curl::$reached = false;
        $begun = curl::$waited;
        sender::run();
        check("seconds of run $run", sender::LONGEST, curl::$waited - $begun);
    }
    curl::$reached = true;
    curl::$waited += 7 * 3600;
    check('all are taken in the end', 300, sender::run());

    finish('No message is too long and no run either.');
}
