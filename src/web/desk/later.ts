/* What came after Chrome 90 and the library of the forms takes for granted. Only a browser that lacks it fetches this. */
import 'core-js/actual/array/at';
import 'core-js/actual/object/has-own';
import 'core-js/actual/string/at';
import 'core-js/actual/structured-clone';
