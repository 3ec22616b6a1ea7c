/** Where the sprouts stand: x, y, size. */
const sprouts = [
  [420, 296, 0.9],
  [452, 306, 0.7],
  [388, 290, 0.6],
  [1050, 296, 0.8],
  [1078, 290, 0.6],
  [1316, 282, 0.8],
] as const;

const fruit = [
  [-46, -84],
  [-30, -104],
  [-8, -118],
  [14, -112],
  [34, -98],
  [48, -78],
  [-20, -78],
  [22, -76],
  [4, -94],
  [-54, -62],
  [56, -58],
] as const;

export type SceneProps = { title: string };

/** Two banks and one bridge: a lit home with a persimmon tree, a window in town, a big and a small figure between. */
export function Scene({ title }: SceneProps) {
  return (
    <svg
      className="scene"
      viewBox="0 0 1440 400"
      preserveAspectRatio="xMidYMax slice"
      role="img"
      aria-label={title}
    >
      <Hills />
      <Bridge />
      <Homes />
      {sprouts.map(([x, y, size]) => (
        <g key={x} className="sprout" transform={`translate(${x} ${y}) scale(${size})`}>
          <path d="M0 0V-16" />
          <path d="M0-13c0-9-6-13-15-13 0 9 6 13 15 13z" />
          <path d="M0-9c0-7 5-11 13-11 0 8-5 11-13 11z" />
        </g>
      ))}
      <g className="thread">
        <path d="M304 256C430 120 560 84 720 84s300 40 446 156" />
      </g>
    </svg>
  );
}

function Hills() {
  return (
    <>
      <circle className="moon" cx="1010" cy="78" r="34" />
      <path
        className="h1"
        d="M0 210C120 176 210 150 330 168S520 120 640 140s190 44 300 24 220-60 330-34 130 30 170 26V400H0z"
      />
      <path
        className="terrace"
        d="M40 214c90-26 170-40 260-34M90 236c80-22 150-30 230-24M1110 176c70-16 130-18 200-6M1090 198c80-18 160-18 250-6"
      />
      <path
        className="h2"
        d="M0 262c110-26 220-44 330-30s150 40 260 34 170-10 260-4 150-46 270-52 220 16 320 30V400H0z"
      />
      <path
        className="terrace t2"
        d="M20 280c100-22 190-34 280-24M60 302c90-18 160-26 240-20M1160 238c90-14 170-8 260 8M1190 262c80-10 160-4 250 10"
      />
      <path className="water" d="M0 330H1440V400H0z" />
      <path
        className="bank"
        d="M0 286c120-16 240-16 350-4 70 8 116 26 150 50H0zM1440 290c-110-18-230-20-330-8-80 8-130 26-166 50h496z"
      />
      <g className="reflect">
        <path d="M640 338a80 58 0 0 0 160 0" />
        <path d="M520 336c60 14 110 44 200 44s140-30 200-44" />
      </g>
      <g className="ripples">
        <path d="M120 356h90M330 372h120M560 388h60M846 386h70M1010 362h110M1240 376h90M690 364h60" />
      </g>
    </>
  );
}

function Bridge() {
  return (
    <>
      <g className="people" transform="translate(0 18)">
        <circle cx="704" cy="172" r="10" />
        <path d="M690 222c-2-22 2-36 14-36s16 14 14 36z" />
        <circle cx="738" cy="190" r="8" />
        <path d="M727 223c-1-15 2-23 11-23s12 8 11 23z" className="kid" />
        <path className="hands" d="M716 204c5 5 9 6 14 6" />
      </g>
      <path className="bridge" d="M470 334c90 0 130-96 250-96s160 96 250 96h-170a80 76 0 0 0-160 0z" />
      <path className="arch" d="M640 334a80 76 0 0 1 160 0" />
      <path
        className="rail"
        d="M486 312v21M954 312v21M486 312c84-10 128-92 234-92s150 82 234 92M548 291v26M588 262v28M630 238v26M674 224v18M720 220v18M766 224v18M810 238v26M852 262v28M892 291v26"
      />
    </>
  );
}

function Homes() {
  return (
    <>
      <g transform="translate(230 282)">
        <path className="wall" d="M0 0V-52H104V0z" />
        <path className="roof" d="M-14-50 12-84H92L118-50z" />
        <path className="tiles" d="M14-84-4-50M40-84 34-50M64-84 70-50M90-84 108-50" />
        <path className="door" d="M18 0V-34H42V0z" />
        <path className="lit" d="M60-38H88V-14H60z" />
        <path className="pane" d="M74-38V-14M60-26H88" />
      </g>
      <g transform="translate(150 286) scale(1.05)">
        <g className="wood">
          <path d="M0 0C-3-24 1-40 0-58M0-52C-12-66-30-70-46-76M-16-66c-4-12-8-22-14-30M0-56c2-16-2-36-6-52M0-56c12-8 26-18 34-34M0-50c16-2 34-10 48-20M14-62c2-14 2-28 0-40M-30-72c-8 2-16 6-24 16M36-64c8 0 14 4 20 10" />
        </g>
        {fruit.map(([x, y]) => (
          <circle key={`${x} ${y}`} className="fruit" cx={x} cy={y} r="6.5" />
        ))}
      </g>
      <g className="town" transform="translate(1120 284)">
        <path className="wall" d="M0 0V-92H66V0zM82 0V-68H158V0z" />
        <path
          className="win"
          d="M12-80H26V-64H12zM40-80H54V-64H40zM12-52H26V-36H12zM94-54H110V-38H94zM128-54H144V-38H128zM94-26H110V-10H94zM128-26H144V-10H128z"
        />
        <path className="lit" d="M40-52H54V-36H40z" />
        <path className="door" d="M24 0V-22H42V0z" />
      </g>
    </>
  );
}
