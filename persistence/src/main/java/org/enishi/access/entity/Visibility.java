package org.enishi.access.entity;

/**
 * Whose records a query may touch. It is the first parameter of every query over records: there is no way to ask
 * without saying for whom.
 *
 * @param viewer the id of the user who asks
 * @param module the module whose records are asked for
 * @param level whether the records are wanted for reading or for a change
 * @param all whether the viewer's profile or the organisation's default opens every record of the module
 */
public record Visibility(long viewer, SharedModule module, Level level, boolean all) {}
