/** What `readHeader` answers. */

/** The plain reader has to read the line. */
export const handOver: i32 = 0
/** A record of a class. */
export const isRecord: i32 = 1
/** A record of a program that no kind reads. */
export const skip: i32 = 2
/** As `handOver`; and nobody has said yet which kinds read the program. */
export const unknown: i32 = 3
