package org.enishi.transfer.control;

import java.util.List;
import org.enishi.transfer.boundary.Remark;

/**
 * A card of a file before its text is read.
 *
 * @param number its number in the file, from 1
 * @param line the line on which it begins
 * @param lines what stands between BEGIN and END, without cards inside it
 * @param nested how many cards there are inside it
 * @param problem why it can't be read, with the line; null if nothing is wrong with it so far
 * @param problemLine the line of the problem
 */
record RawCard(int number, int line, List<LogicalLine> lines, int nested, Remark problem, int problemLine) {}
