import { openDrawers } from './drawer.js';
import { submitFilters } from './filters.js';
import { closePops, copyAndPrint, searchKey } from './tools.js';

// All that needs a script. Without it every link still leads somewhere, and every form still submits.
document.documentElement.classList.add('has-script');
copyAndPrint();
searchKey();
closePops();
openDrawers();
submitFilters();
