# shellcheck shell=bash
# Puts the harness of ../shared/bench with its peers, its data and our decoders into the cache.

NEGATOSCOPE_BENCH=$NEGATOSCOPE_CACHE/bench
packages_for_bench=(chromium dcmtk libgdcm-tools python3-pydicom python3-numpy python3-pil python3-gdcm)

_make_bench_data() {
  local files=$NEGATOSCOPE_ROOT/../shared/corpus/pydicom+pydicom/src/pydicom/data/test_files
  # Debian's own interpreter has Debian's packages
  WHAT=ct,mg,us /usr/bin/python3 gen/make_data.py "$files" data 1000
  OJPH_COMPRESS="node $PWD/encode-htj2k.mjs" LIMIT=100 /usr/bin/python3 gen/encode.py data jpll jls rle j2k htj2k
  touch data/complete
}

_add_our_decoders() {
  cp "$NEGATOSCOPE_ROOT"/scripts/lib/bench/our-decoders.mjs lib/
  cp "$NEGATOSCOPE_ROOT/../shared/bench/lib/adapters.mjs" lib/
  printf '%s\n' "import { negatoscope } from './our-decoders.mjs';" 'decoders.negatoscope = negatoscope;' >> lib/adapters.mjs
  node build.mjs
  mkdir -p dist/negatoscope
  cp "$NEGATOSCOPE_ROOT"/build/wasm-release/modules/codec_*.{js,wasm} dist/negatoscope/
}

prepare_harness() {
  local harness=$NEGATOSCOPE_ROOT/../shared/bench
  if [ ! -d "$harness" ]; then fail "scripts/bench needs the harness in ../shared/bench, which is not here"; fi
  install_packages "${packages_for_bench[@]}"
  mkdir -p "$NEGATOSCOPE_BENCH"
  cp -r --no-preserve=mode "$harness/." "$NEGATOSCOPE_BENCH/"
  cp "$NEGATOSCOPE_ROOT/scripts/lib/bench/encode-htj2k.mjs" "$NEGATOSCOPE_BENCH/"
  cd "$NEGATOSCOPE_BENCH"
  if [ ! -d node_modules ]; then
    say 'Other viewers and decoders, from npm (once)'
    logged bench-npm npm install --legacy-peer-deps --ignore-scripts --no-audit --no-fund
  fi
  if [ ! -e data/complete ]; then
    say 'Files to measure with (minutes, once)'
    logged bench-data _make_bench_data
  fi
  logged bench-build _add_our_decoders
}
