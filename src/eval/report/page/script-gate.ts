/** The part of the page's script that moves the gate on the curve. */
export const GATE_SCRIPT = `
  const curve = read('data-curve');
  const figure = document.getElementById('curve');
  const range = figure?.querySelector('input');
  if (range && curve) {
    const top = Number(figure.dataset.top);
    const output = figure.querySelector('output');
    const marker = figure.querySelector('.moved');
    const line = marker.querySelector('line');
    const dot = marker.querySelector('circle');
    const percent = (share) => word('percent', { n: (share * 100).toFixed(1) });
    const move = () => {
      const point = curve.points[Number(range.value)];
      const x = curve.left + point.coverage * curve.width;
      const y = curve.top + (1 - Math.min(1, point.wrongRate / top)) * curve.height;
      line.setAttribute('x1', x); line.setAttribute('x2', x);
      dot.setAttribute('cx', x); dot.setAttribute('cy', y);
      const setting = word('curve.at', { confidence: point.threshold.toFixed(3), coverage: percent(point.coverage), wrong: percent(point.wrongRate) });
      tell(output, setting);
      label(range, 'aria-valuetext', setting);
    };
    let nearest = 0;
    curve.points.forEach((point, i) => {
      if (Math.abs(point.coverage - curve.today) < Math.abs(curve.points[nearest].coverage - curve.today)) nearest = i;
    });
    range.value = String(nearest);
    range.closest('.slider').hidden = false;
    tell(output, word('curve.drag'));
    range.addEventListener('input', () => { marker.removeAttribute('hidden'); move(); });
  }
`;
