import { createRoot } from 'react-dom/client';
import { Proevested } from './Proevested.tsx';
import 'graphiql/style.css';
import './stil.css';

// What GraphiQL draws menus with writes a style of its own; by this name it looks for the nonce the policy lets through.
const { nonce } = document.querySelector<HTMLScriptElement>('script[nonce]') ?? { nonce: '' };
Object.assign(globalThis, { __webpack_nonce__: nonce });

const side = document.getElementById('side');
if (side) createRoot(side).render(<Proevested />);
