import { begin } from '../../organisation/app.js';

begin();
