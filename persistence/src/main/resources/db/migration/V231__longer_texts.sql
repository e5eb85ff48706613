-- X takes messages of 10,000 characters, some of which are two to a program
ALTER TABLE outbox ALTER COLUMN text SET DATA TYPE VARCHAR(20000);
