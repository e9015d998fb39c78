<?php
// What of Moodle the plugin's tests need: tables in memory, a clock, a course without activities.

namespace core\task {
    class adhoc_task {
    }
    class scheduled_task {
    }
    class manager {
        public static function queue_adhoc_task($task, $once) {
        }
    }
}

namespace core\lock {
    class lock_config {
        public static function get_lock_factory(string $type) {
            return new class {
                public function get_lock(string $resource, int $timeout) {
                    return $this;
                }

                public function release(): void {
                }
            };
        }
    }
}

namespace core\event {
    class grade_item_updated {
        public $courseid = 5;
        public $objectid = 2;
    }
    class user_graded {
        public $courseid = 5;
        public $relateduserid = 3;
        public $other = ['itemid' => 2];
    }
    class course_module_completion_updated {
        public $courseid = 5;
        public $relateduserid = 3;
        public $contextinstanceid = 9;
    }
    class course_completed {
        public $courseid = 5;
        public $relateduserid = 3;
    }
    class competency_user_competency_rated_in_course {
        public $courseid = 5;
        public $relateduserid = 3;
        public $other = ['competencyid' => 4];
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

        public function get_record(string $table, array $of, string $fields = '*', int $strictness = 0) {
            $found = $this->get_records($table, $of);
            return reset($found);
        }

        public function get_field(string $table, string $field, array $of, int $strictness = 0) {
            return $this->get_record($table, $of)->$field ?? false;
        }

        public function get_recordset(string $table, array $of, string $sort = 'id', string $fields = '*') {
            $rows = $this->get_records($table, $of);
            uasort($rows, function ($one, $other) use ($sort) {
                foreach (explode(', ', $sort) as $by) {
                    $order = strnatcmp((string) $one->$by, (string) $other->$by);
                    if ($order !== 0) {
                        return $order;
                    }
                }
                return 0;
            });
            return $this->set($rows);
        }

        private function set(array $rows) {
            return new class ($rows) extends \ArrayIterator {
                public function close(): void {
                }
            };
        }

        /** Grades that the sweep looks at: all of an item, or those that changed or whose time came. */
        public function get_recordset_select(string $table, string $where, array $of) {
            return $this->set($table === 'grade_grades' ? array_filter($this->get_records($table, ['itemid' => $of['item']]),
                fn($row) => $row->finalgrade !== null && (!isset($of['since']) || $row->timemodified > $of['since']
                    || ($row->hidden > $of['since2'] && $row->hidden <= $of['now']))) : []);
        }

        /** Events of a course that are due. */
        public function get_records_select(string $table, string $where, array $of, string $sort, string $fields, int $from, int $most): array {
            $rows = array_filter($this->get_records($table, ['courseid' => $of[0]]), fn($row) => $row->nextattempt <= $of[1]);
            ksort($rows);
            return array_slice($rows, $from, $most, true);
        }

        /** Completions: there are none. */
        public function get_recordset_sql(string $sql, array $of) {
            return $this->set([]);
        }

        /** Grades that are hidden and were not told so, or the other way. */
        public function get_records_sql(string $sql, array $of): array {
            return array_filter($this->get_records('grade_grades', []), function ($grade) use ($of) {
                $item = $this->rows['grade_items'][$grade->itemid];
                $until = fn($hidden) => $hidden === 1 || $hidden > $of['now1'];
                $told = $this->record_exists('local_laurel_hidden', ['itemid' => $item->id, 'userid' => $grade->userid]);
                return $grade->finalgrade !== null && $told !== ($until($item->hidden) || $until($grade->hidden));
            });
        }

        /** What was told as hidden and is no more. */
        public function delete_records_select(string $table, string $where): void {
            foreach ($this->rows[$table] ?? [] as $id => $row) {
                $of = ['itemid' => $row->itemid, 'userid' => $row->userid];
                if (!$this->record_exists('grade_grades', $of) || !isset($this->rows['grade_items'][$row->itemid])) {
                    unset($this->rows[$table][$id]);
                }
            }
        }

        /** Courses with events that are due, or with an activity of the tool. */
        public function get_fieldset_sql(string $sql, array $of): array {
            if (strpos($sql, 'local_laurel_outbox') !== false) {
                $due = array_filter($this->get_records('local_laurel_outbox', []), fn($row) => $row->nextattempt <= $of[0]);
                return array_values(array_unique(array_column($due, 'courseid')));
            }
            return array_values(array_unique(array_column($this->get_records('lti', ['typeid' => $of[0]]), 'course')));
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

        public function set_field(string $table, string $field, $value): void {
            foreach ($this->rows[$table] ?? [] as $row) {
                $row->$field = $value;
            }
        }

        public function delete_records(string $table, array $of = []): void {
            $this->rows[$table] = array_diff_key($this->rows[$table] ?? [], $this->get_records($table, $of));
        }

        public function delete_records_list(string $table, string $field, array $values): void {
            foreach ($values as $value) {
                $this->delete_records($table, [$field => $value]);
            }
        }
    }

    /** How the plugin is set. */
    class settings {
        public static $of = ['typeid' => '1'];
    }

    function get_config(string $plugin, ?string $name = null) {
        return $name === null ? (object) settings::$of : settings::$of[$name] ?? false;
    }

    function unset_config(string $name, string $plugin): void {
        unset(settings::$of[$name]);
    }

    function set_config(string $name, $value, string $plugin): void {
        settings::$of[$name] = (string) $value;
    }

    function get_string(string $key, string $plugin, $a = null): string {
        return $key;
    }

    function s(string $text): string {
        return htmlspecialchars($text);
    }

    function html_to_text(string $html): string {
        return $html;
    }

    class core_text {
        public static function substr(string $text, int $from, int $length): string {
            return mb_substr($text, $from, $length);
        }
    }

    function get_course(int $id): \stdClass {
        return (object) ['id' => $id, 'enablecompletion' => 0];
    }

    function get_fast_modinfo(\stdClass $course) {
        return new class {
            public function get_cms(): array {
                return [];
            }
        };
    }

    const MUST_EXIST = 2;

    /** The whole plugin, with a secret to sign with, and a Laurel that hears it. */
    function whole_plugin(): void {
        global $CFG;
        $CFG = (object) ['wwwroot' => 'https://moodle.example', 'libdir' => __DIR__ . '/lib'];
        require_once(__DIR__ . '/lib/filelib.php');
        plugin('message', 'secret', 'signing', 'tool', 'items', 'present', 'outbox', 'hidden', 'observer', 'sender',
            'task/send_now', 'task/sweep');
    }

    /** A course with a quiz that learner 3 has no grade in yet. */
    function course_with_a_quiz(): void {
        global $DB;
        $DB = new tables([
            'course' => [5 => (object) ['id' => 5]],
            'lti' => [1 => (object) ['id' => 1, 'course' => 5, 'typeid' => 1]],
            'lti_types' => [1 => (object) ['id' => 1, 'clientid' => 'client']],
            'lti_types_config' => [1 => (object) ['id' => 1, 'typeid' => 1, 'name' => 'initiatelogin',
                'value' => 'https://laurel.example/lti/login']],
            'grade_items' => [2 => (object) ['id' => 2, 'courseid' => 5, 'itemtype' => 'mod', 'itemmodule' => 'quiz',
                'itemname' => 'Quiz', 'iteminstance' => 1, 'gradetype' => 1, 'grademin' => '0', 'grademax' => '10',
                'hidden' => 0]],
        ]);
        settings::$of = ['typeid' => '1',
            'secret' => '0192f0c4-7d1e-7abc-8def-0123456789ab.' . str_repeat('AbC-_', 8) . 'AbC'];
        curl::begin();
    }

    /** Their grade, given at a moment. */
    function graded(string $points, int $hidden, int $at): void {
        global $DB;
        $DB->rows['grade_grades'][7] = (object) ['id' => 7, 'itemid' => 2, 'userid' => 3, 'finalgrade' => $points,
            'hidden' => $hidden, 'timemodified' => $at];
    }

    function plugin(string ...$classes): void {
        foreach ($classes as $class) {
            require_once(__DIR__ . "/../../main/moodle/laurel/classes/$class.php");
        }
    }

    $failures = 0;
    function check(string $what, $expected, $actual): void {
        global $failures;
        if ($expected !== $actual) {
            $failures++;
            echo "$what: expected " . var_export($expected, true) . ', was ' . var_export($actual, true) . "\n";
        }
    }

    function finish(string $sound): void {
        global $failures;
        echo $failures === 0 ? "$sound\n" : "$failures checks failed.\n";
        exit($failures === 0 ? 0 : 1);
    }
}
