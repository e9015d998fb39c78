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

        public function get_record(string $table, array $of, string $fields = '*', int $strictness = 0) {
            $found = $this->get_records($table, $of);
            return reset($found);
        }

        public function get_field(string $table, string $field, array $of, int $strictness = 0) {
            return $this->get_record($table, $of)->$field ?? false;
        }

        public function get_recordset(string $table, array $of) {
            return $this->set($this->get_records($table, $of));
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

        public function get_fieldset_sql(string $sql, array $of): array {
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

        public function delete_records(string $table, array $of): void {
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

    function get_config(string $plugin, string $name) {
        return settings::$of[$name] ?? false;
    }

    function set_config(string $name, $value, string $plugin): void {
        settings::$of[$name] = (string) $value;
    }

    function get_string(string $key, string $plugin, $a = null): string {
        return $key;
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
