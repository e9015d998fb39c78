-- Items that other channels than the LMS's line items tell of. The unique key of an item stays its
-- course and its id at the channel.
ALTER TABLE graded_item ADD COLUMN channel VARCHAR(20) DEFAULT 'AGS_RESULT' NOT NULL;
