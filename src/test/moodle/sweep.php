<?php
// Plays nights of the plugin's sweep against tables in memory and a Laurel that lets the latest word hold, and of two
// of one moment the one it heard first. Run by MoodlePluginIT.

namespace local_laurel {
    function time(): int {
        return \night::$now;
    }

    function microtime(bool $float): float {
        return \night::$now;
    }

    /** Sends everything at once, unless Laurel cannot be reached. */
    class sender {
        public static $reached = true;
        public static $held = [];
        public static $heard = [];

        public static function send_items(int $courseid, array $items): void {
        }

        public static function run(): int {
            global $DB;
            $rows = $DB->get_records('local_laurel_outbox', []);
            foreach ($rows as $row) {
                outbox::refresh($row);
            }
            if (!self::$reached) {
                outbox::set_aside($rows, 'down', time());
                return 0;
            }
            array_walk($rows, [self::class, 'hear']);
            outbox::done($rows);
            return count($rows);
        }

        private static function hear(\stdClass $row): void {
            $holds = self::$held[$row->userid] ?? null;
            if (!isset(self::$heard[$row->eventkey]) && (!$holds || strcmp($row->happened, $holds->happened) > 0)) {
                self::$held[$row->userid] = clone $row;
            }
            self::$heard[$row->eventkey] = true;
        }
    }
}

namespace local_laurel\task {
    function time(): int {
        return \night::$now;
    }
}

namespace core\event {
    class user_graded {
        public $courseid = 5;
        public $relateduserid = 3;
        public $other = ['itemid' => 2];
    }
}

namespace {
    require_once(__DIR__ . '/moodle.php');
    plugin('message', 'tool', 'items', 'outbox', 'observer', 'task/send_now', 'task/sweep');

    /** The clock, and what happens in Moodle. */
    class night {
        public static $now = 1764000000;
        private static $sweep;

        public static function begin(): void {
            global $DB;
            $DB = new tables([
                'lti' => [1 => (object) ['id' => 1, 'course' => 5, 'typeid' => 1]],
                'grade_items' => [2 => (object) ['id' => 2, 'courseid' => 5, 'itemtype' => 'mod', 'itemmodule' => 'quiz',
                    'itemname' => 'Quiz', 'iteminstance' => 1, 'gradetype' => 1, 'grademin' => '0', 'grademax' => '10',
                    'hidden' => 0]],
            ]);
            settings::$of = ['typeid' => '1'];
            \local_laurel\sender::$held = \local_laurel\sender::$heard = [];
            \local_laurel\sender::$reached = true;
            self::$sweep = new \local_laurel\task\sweep();
        }

        /** Somebody is graded, and Moodle says so. */
        public static function graded(): void {
            global $DB;
            $DB->rows['grade_grades'][7] = (object) ['id' => 7, 'itemid' => 2, 'userid' => 3, 'finalgrade' => '8',
                'hidden' => 0, 'timemodified' => self::$now];
            \local_laurel\observer::user_graded(new \core\event\user_graded());
            \local_laurel\sender::run();
        }

        /** The grade is hidden (1), shown (0) or hidden until then, and Moodle says nothing. */
        public static function hide(int $until): void {
            global $DB;
            self::$now += 3600;
            $DB->rows['grade_grades'][7]->hidden = $until;
        }

        /** What Laurel holds the morning after. */
        public static function over(): ?string {
            self::$now += 12 * 3600;
            self::$sweep->execute();
            self::$now += 11 * 3600;
            return \local_laurel\sender::$held[3]->state ?? null;
        }
    }

    $now = fn(): int => night::$now;

    // By hand, while the grade is still young enough for the sweep to tell it again.
    night::begin();
    night::graded();
    night::hide(1);
    check('hidden by hand', 'hidden', night::over());
    night::hide(0);
    check('shown by hand', 'final', night::over());
    night::hide(1);
    check('hidden again', 'hidden', night::over());
    night::hide(0);
    check('shown again', 'final', night::over());

    // Moodle computed the grade anew later: the time that the grade has is before what it told.
    night::begin();
    night::graded();
    night::$now += 3600;
    \local_laurel\observer::grade_item_updated(new \core\event\grade_item_updated());
    \local_laurel\sender::run();
    night::hide(1);
    check('hidden by hand after all was computed', 'hidden', night::over());
    night::hide(0);
    check('shown by hand after all was computed', 'final', night::over());

    // By date.
    night::begin();
    night::graded();
    night::hide($now() + 2 * 86400);
    check('hidden until a day', 'hidden', night::over());
    check('still hidden', 'hidden', night::over());
    night::over();
    check('the day has come', 'final', night::over());
    night::hide($now() + 30 * 86400);
    check('hidden until another day', 'hidden', night::over());
    night::hide(0);
    check('shown before that day', 'final', night::over());
    night::hide($now() + 30 * 86400);
    night::over();
    night::hide($now() - 100);
    check('the day was set back', 'final', night::over());

    // Hidden before Laurel had it.
    night::begin();
    $DB->rows['grade_grades'][7] = (object) ['id' => 7, 'itemid' => 2, 'userid' => 3, 'finalgrade' => '8', 'hidden' => 1,
        'timemodified' => $now()];
    check('imported as hidden', 'hidden', night::over());
    night::hide(0);
    check('shown after the import', 'final', night::over());

    // Laurel cannot be reached for a night, and what waits is older than what happened meanwhile.
    night::begin();
    night::graded();
    \local_laurel\sender::$reached = false;
    check('nobody hears', 'final', night::over());
    night::hide(1);
    check('nobody hears of the hiding', 'final', night::over());
    \local_laurel\sender::$reached = true;
    check('heard at last', 'hidden', night::over());
    night::hide(0);
    check('and shown', 'final', night::over());

    // What was told as hidden is forgotten with the grade, and with the item.
    night::begin();
    night::graded();
    night::hide(1);
    night::over();
    check('kept in mind', 1, count($DB->get_records('local_laurel_hidden', [])));
    night::over();
    check('still kept in mind', 1, count($DB->get_records('local_laurel_hidden', [])));
    $DB->rows['grade_grades'] = [];
    night::over();
    check('forgotten with the grade', 0, count($DB->get_records('local_laurel_hidden', [])));

    finish('Every change of the night is told.');
}
