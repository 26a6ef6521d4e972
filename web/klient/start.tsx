import { render } from 'preact';
import { App } from './App.tsx';
import './stil.css';

const side = document.getElementById('side');
if (side) {
  side.replaceChildren();
  render(<App />, side);
}
