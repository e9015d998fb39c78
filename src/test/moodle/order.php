<?php
// Plays events that wait while Laurel cannot be reached, in any order: what holds in Moodle when they are sent is what
// Laurel holds afterwards. Run by MoodlePluginIT.

namespace local_laurel {
    function time(): int {
        return \hours::$now;
    }

    function microtime(bool $float): float {
        return \hours::$now + 0.5;
    }
}

namespace {
    use core\event\{competency_user_competency_rated_in_course, course_completed, course_module_completion_updated, user_graded};
    use local_laurel\{items, observer, outbox, sender};

    require_once(__DIR__ . '/moodle.php');
    whole_plugin();

    class hours {
        public static $now = 1764000000;

        /** Somebody is graded an hour later, and Moodle says so. */
        public static function graded(string $points, int $hidden = 0): void {
            self::$now += 3600;
            graded($points, $hidden, self::$now);
            observer::user_graded(new user_graded());
        }

        /** Laurel cannot be reached for one run of cron. */
        public static function down(): void {
            self::$now += 7 * 3600;
            curl::$reached = false;
            sender::run();
            curl::$reached = true;
        }

        /** Laurel takes what it is told, and its answer is lost. */
        public static function lost(): void {
            sender::send_items(5, items::of_course(5));
            curl::$lost = true;
            sender::run();
            curl::$lost = false;
        }

        public static function up(): void {
            self::$now += 7 * 3600;
            sender::run();
        }

        public static function waiting(): int {
            global $DB;
            return count($DB->get_records('local_laurel_outbox', []));
        }
    }

    // Many events of one grade are one.
    course_with_a_quiz();
    hours::graded('4');
    hours::down();
    hours::graded('6');
    hours::graded('9');
    hours::down();
    check('one waits', 1, hours::waiting());
    hours::up();
    check('the last grade', 'final 9.00000', curl::holds('grade:2'));
    check('one was told', 1, count(curl::$heard));
    check('none waits', 0, hours::waiting());

    // The clocks of two servers of one Moodle differ: the event that comes last is the older one.
    course_with_a_quiz();
    hours::graded('4');
    hours::$now -= 7200;
    hours::graded('9');
    hours::up();
    check('what holds, not what came last', 'final 9.00000', curl::holds('grade:2'));
    check('told once', 1, count(curl::$heard));
    check('of the later time', hours::$now - 7 * 3600 + 7200 - 3600 . '.500000', curl::$held['3 grade:2']->at);

    // Laurel takes it, and its answer is lost. What changes meanwhile is another event.
    course_with_a_quiz();
    hours::graded('4');
    hours::lost();
    check('taken', 'final 4.00000', curl::holds('grade:2'));
    $DB->rows['grade_grades'][7]->hidden = 1;
    hours::up();
    check('what changed while it rested', 'hidden 4.00000', curl::holds('grade:2'));
    check('told under two keys', 2, count(curl::$heard));

    // The answer is lost and nothing changes: the same event comes again.
    course_with_a_quiz();
    hours::graded('4');
    hours::lost();
    hours::up();
    check('told under one key', 1, count(curl::$heard));
    check('none waits after that', 0, hours::waiting());

    // It was never sent: it is of the time when it happened.
    course_with_a_quiz();
    hours::graded('4');
    $at = hours::$now . '.500000';
    settings::$of['secret'] = 'broken';
    hours::up();
    settings::$of['secret'] = '0192f0c4-7d1e-7abc-8def-0123456789ab.' . str_repeat('A', 43);
    sender::begin_anew('s_local_laurel_secret');
    $DB->rows['grade_grades'][7]->finalgrade = '5';
    hours::up();
    check('of its own time', $at, curl::$held['3 grade:2']->at);
    check('and of now', 'final 5.00000', curl::holds('grade:2'));

    // Another Laurel is told the activities too, once.
    curl::begin();
    sender::send_items(5, items::of_course(5));
    check('known already', [], curl::$items);
    sender::begin_anew('s_local_laurel_typeid');
    sender::send_items(5, items::of_course(5));
    sender::send_items(5, items::of_course(5));
    check('told anew', ['grade:2'], curl::$items);
    check('the rest is still set', '1', settings::$of['typeid']);

    // Others are left alone, and what the sweep found gives way to an event that is to be sent.
    course_with_a_quiz();
    hours::graded('4');
    outbox::put(5, 4, 'grade:2', 'score');
    outbox::put(6, 3, 'grade:2', 'score');
    outbox::put(5, 3, 'course', 'completion');
    $says = ['state' => 'final', 'given' => '1.00000', 'max' => '10.00000'];
    outbox::put_swept(5, 3, 'grade:2', 'score', $says, hours::$now - 90000, '7:1');
    outbox::put_swept(5, 8, 'grade:2', 'score', $says, hours::$now - 90000, '8:1');
    outbox::put_swept(5, 8, 'grade:2', 'score', $says, hours::$now - 90000, '8:1');
    check('all wait, each once', 6, hours::waiting());
    outbox::keep_latest(5);
    check('only what was swept beside an event is gone', 5, hours::waiting());
    check('that very one', [], $DB->get_records('local_laurel_outbox', ['eventkey' => 'sweep:7:1']));

    $swept = current($DB->get_records('local_laurel_outbox', ['eventkey' => 'sweep:8:1']));
    outbox::refresh($swept);
    check('what was swept stays as it was', 'final', $swept->state);

    // What the sweep found is never later than the sweep.
    course_with_a_quiz();
    outbox::put_swept(5, 3, 'grade:2', 'score', $says, hours::$now, '7:1');
    outbox::put_swept(5, 3, 'grade:2', 'score', $says, hours::$now - 1, '7:2');
    check('in this second', [hours::$now . '.500000', hours::$now - 1 . '.999999'],
        array_column($DB->get_records('local_laurel_outbox', []), 'happened'));

    // Completions and competencies are read when they are sent too. Theirs are no items of this course, so they are read here.
    course_with_a_quiz();
    $told = function (string $item) use (&$DB): string {
        $row = current($DB->get_records('local_laurel_outbox', ['item' => $item]));
        outbox::refresh($row);
        return trim("$row->kind $row->state $row->given");
    };
    observer::module_completion_updated(new course_module_completion_updated());
    observer::course_completed(new course_completed());
    observer::competency_rated(new competency_user_competency_rated_in_course());
    check('no row', ['completion cleared', 'completion cleared', 'mastery cleared'],
        [$told('completion:9'), $told('course'), $told('competency:4')]);
    $DB->rows['course_modules_completion'][1] = (object) ['id' => 1, 'coursemoduleid' => 9, 'userid' => 3, 'completionstate' => 3];
    $DB->rows['course_completions'][1] = (object) ['id' => 1, 'course' => 5, 'userid' => 3, 'timecompleted' => hours::$now];
    $DB->rows['competency_usercompcourse'][1] = (object) ['id' => 1, 'courseid' => 5, 'userid' => 3, 'competencyid' => 4,
        'proficiency' => '1'];
    check('as they are now', ['completion final 0', 'completion final 1', 'mastery final 1'],
        [$told('completion:9'), $told('course'), $told('competency:4')]);
    $DB->rows['competency_usercompcourse'][1]->proficiency = null;
    check('a rating that was taken back', 'mastery cleared', $told('competency:4'));

    finish('What holds in Moodle is what Laurel hears.');
}
