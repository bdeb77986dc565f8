/** Says something to who does not see the page. */
export function say(text: string): void {
  const status = document.getElementById('status');
  if (status) status.textContent = text;
}
