#include <libxml/xmlversion.h>
// The reader needs no ICU, and ICU's headers clash with those that Foundation brings along.
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/parser.h>
