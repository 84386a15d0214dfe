/** What one document may weigh, in MiB: photos of a phone stay far below. */
export const LARGEST_FILE_MIB = 100;

/** What the XML of one document may take unpacked, in MiB: a book of a million characters has a tenth. */
export const MOST_XML_MIB = 48;

/** What the pictures of one document may take unpacked, in MiB. */
export const MOST_PICTURES_MIB = 200;

/** Files in a package. */
export const MOST_PACKAGE_PARTS = 5000;
