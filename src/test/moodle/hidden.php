<?php
// Plays the plugin's observer and outbox against tables in memory: Moodle shows an item, says so, and only
// then shows the item's grades. Run by MoodlePluginIT.

namespace core\task {
    class adhoc_task {
    }
    class manager {
        public static function queue_adhoc_task($task, $once) {
        }
    }
}

namespace core\event {
    class grade_item_updated {
        public $courseid = 5;
        public $objectid = 2;
    }
}

namespace {
    define('MOODLE_INTERNAL', true);

    /** Rows by table and id, with the few questions that the plugin asks. */
    class tables {
        public $rows;
        private $last = 100;

        public function __construct(array $rows) {
            $this->rows = $rows;
        }

        public function get_records(string $table, array $of): array {
            return array_filter(
                array_map(fn($row) => clone $row, $this->rows[$table] ?? []),
                fn($row) => $this->is($row, $of)
            );
        }

        private function is(\stdClass $row, array $of): bool {
            foreach ($of as $name => $value) {
                if ((string) ($row->$name ?? '') !== (string) $value) {
                    return false;
                }
            }
            return true;
        }

        public function get_record(string $table, array $of) {
            $found = $this->get_records($table, $of);
            return reset($found);
        }

        public function get_recordset(string $table, array $of) {
            return new class ($this->get_records($table, $of)) extends \ArrayIterator {
                public function close(): void {
                }
            };
        }

        public function record_exists(string $table, array $of): bool {
            return (bool) $this->get_records($table, $of);
        }

        public function insert_record(string $table, \stdClass $row): void {
            $row->id = ++$this->last;
            $this->rows[$table][$row->id] = clone $row;
        }

        public function update_record(string $table, \stdClass $row): void {
            $this->rows[$table][$row->id] = clone $row;
        }

        public function delete_records(string $table, array $of): void {
            $this->rows[$table] = array_diff_key($this->rows[$table] ?? [], $this->get_records($table, $of));
        }

        public function delete_records_list(string $table, string $field, array $values): void {
            foreach ($values as $value) {
                $this->delete_records($table, [$field => $value]);
            }
        }
    }

    function get_config(string $plugin, string $name): string {
        return '1';
    }

    foreach (['message', 'tool', 'items', 'outbox', 'observer', 'task/send_now'] as $class) {
        require_once(__DIR__ . "/../../main/moodle/laurel/classes/$class.php");
    }

    $failures = 0;
    function check(string $what, $expected, $actual): void {
        global $failures;
        if ($expected !== $actual) {
            $failures++;
            echo "$what: expected " . var_export($expected, true) . ', was ' . var_export($actual, true) . "\n";
        }
    }

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
    $hidden = (object) ['id' => 50, 'courseid' => 5, 'userid' => 3, 'item' => 'grade:2', 'state' => 'hidden', 'attempts' => 1];
    \local_laurel\outbox::done([50 => $hidden]);
    \local_laurel\outbox::done([50 => $hidden]);
    check('kept in mind once', 1, count($DB->get_records('local_laurel_hidden', ['itemid' => 2, 'userid' => 3])));
    $hidden->state = 'final';
    \local_laurel\outbox::done([50 => $hidden]);
    check('forgotten', 0, count($DB->get_records('local_laurel_hidden', [])));

    // Completions are no grades.
    $completion = (object) ['id' => 51, 'userid' => 3, 'courseid' => 5, 'item' => 'completion:2', 'state' => 'final',
        'given' => '1', 'maximum' => '1', 'attempts' => 0];
    \local_laurel\outbox::refresh($completion);
    check('a completion', '1', $completion->given);

    // A grade that is gone says so.
    $gone = (object) ['id' => 52, 'userid' => 99, 'courseid' => 5, 'item' => 'grade:2', 'state' => 'final',
        'given' => '8', 'maximum' => '10', 'attempts' => 0];
    \local_laurel\outbox::refresh($gone);
    check('a grade that is gone', ['cleared', null, null], [$gone->state, $gone->given, $gone->maximum]);

    echo $failures === 0 ? "Hidden grades are told.\n" : "$failures checks failed.\n";
    exit($failures === 0 ? 0 : 1);
}
