import { begin } from '../../meetings/app.js';

begin();
