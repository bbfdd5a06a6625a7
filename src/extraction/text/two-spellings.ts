/**
 * A British spelling as America has it, so that both are one word to a phrase; other words as they are. Takes stems, in lower case.
 * Takes: colour, grey, litre, licence, aluminium, tyre, kerb, optimised, modelling
 * Refuses: four, tour, advise, promise (no two spellings)
 */
export function americanSpelling(stem: string): string {
  return WORDS.get(stem) ?? stem;
}

const WORDS = new Map(
  (
    'colour color, coloured colored, flavour flavor, favour favor, favourite favorite, behaviour behavior, harbour harbor, neighbour neighbor, ' +
    'neighbouring neighboring, labour labor, armour armor, odour odor, vapour vapor, grey gray, litre liter, millilitre milliliter, centilitre centiliter, ' +
    'metre meter, kilometre kilometer, centimetre centimeter, millimetre millimeter, micrometre micrometer, nanometre nanometer, centre center, ' +
    'theatre theater, fibre fiber, calibre caliber, licence license, licenced licensed, defence defense, offence offense, aluminium aluminum, tyre tire, ' +
    'kerb curb, catalogue catalog, dialogue dialog, analogue analog, programme program, mould mold, ' +
    'moulded molded, sulphur sulfur, modelling modeling, modelled modeled, labelled labeled, ' +
    'labelling labeling, travelled traveled, cancelled canceled, fuelled fueled, levelled leveled, tuneable tunable, sizeable sizable, likeable likable, ' +
    'optimised optimized, optimisation optimization, quantised quantized, quantisation quantization, organisation organization, organised organized, ' +
    'tokeniser tokenizer, tokenisation tokenization, localisation localization, customisation customization, customised customized, specialised specialized, ' +
    'summarisation summarization, stabiliser stabilizer, stabilisation stabilization, stabilised stabilized, recognised recognized, equaliser equalizer, ' +
    'anodised anodized, galvanised galvanized, pressurised pressurized, motorised motorized, synchronisation synchronization, digitiser digitizer, ' +
    'visualisation visualization, virtualisation virtualization, containerised containerized, authorisation authorization, utilisation utilization'
  )
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]),
);
