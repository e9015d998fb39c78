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
}

namespace local_laurel\task {
    function time(): int {
        return \night::$now;
    }
}

namespace {
    require_once(__DIR__ . '/moodle.php');
    whole_plugin();

    /** The clock, and what happens in Moodle. */
    class night {
        public static $now = 1764000000;
        private static $sweep;

        public static function begin(): void {
            course_with_a_quiz();
            self::$sweep = new \local_laurel\task\sweep();
        }

        /** Somebody is graded, and Moodle says so. */
        public static function graded(): void {
            graded('8', 0, self::$now);
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
            return strtok((string) curl::holds('grade:2'), ' ') ?: null;
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
    graded('8', 1, $now());
    check('imported as hidden', 'hidden', night::over());
    night::hide(0);
    check('shown after the import', 'final', night::over());

    // Laurel cannot be reached for a night, and what waits is older than what happened meanwhile.
    night::begin();
    night::graded();
    curl::$reached = false;
    check('nobody hears', 'final', night::over());
    night::hide(1);
    check('nobody hears of the hiding', 'final', night::over());
    curl::$reached = true;
    check('heard at last', 'hidden', night::over());
    night::hide(0);
    check('and shown', 'final', night::over());

    // What the observer told could not be sent, and the grade is hidden while it rests: the same night tells it.
    night::begin();
    curl::$reached = false;
    night::graded();
    curl::$reached = true;
    night::hide(1);
    check('hidden while its grade rests', 'hidden', night::over());

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

    // A Laurel that was registered anew is told the old as well, in every state; another secret is no other Laurel.
    night::begin();
    graded('8', 0, $now() - 90 * 86400);
    $DB->rows['grade_grades'][8] = (object) array_merge((array) $DB->rows['grade_grades'][7], ['id' => 8, 'userid' => 4, 'hidden' => 1]);
    check('told to the first', 'final', night::over());
    check('the hidden one too', 'hidden', curl::$held['4 grade:2']->state);
    $swept = settings::$of['swept_5'];
    settings::$of['swept_17'] = $swept;
    curl::begin();
    \local_laurel\sender::begin_anew('s_local_laurel_secret');
    check('swept is swept', [$swept, $swept], [settings::$of['swept_5'] ?? null, settings::$of['swept_17'] ?? null]);
    check('told is told', 1, count($DB->get_records('local_laurel_hidden', [])));
    check('nothing old for another secret', null, night::over());
    \local_laurel\sender::begin_anew('s_local_laurel_typeid');
    check('nothing is swept', [], preg_grep('/^swept_/', array_keys(settings::$of)));
    check('nothing was told', [], $DB->get_records('local_laurel_hidden', []));
    check('told to another Laurel', 'final', night::over());
    check('hidden for another Laurel', 'hidden', curl::$held['4 grade:2']->state ?? null);
    check('kept in mind of it', 1, count($DB->get_records('local_laurel_hidden', ['userid' => 4])));

    finish('Every change of the night is told.');
}
