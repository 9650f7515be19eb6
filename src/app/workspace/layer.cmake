# SPDX-License-Identifier: Apache-2.0
# What the start page opens is part of the program: it is there without a folder of its own.
foreach(sample IN ITEMS darbigas-kopienas ozolkalni karate florentine)
  string(REPLACE "-" "_" symbol "${sample}")
  saite_embed(${target} "saite_sample_${symbol}" "${PROJECT_SOURCE_DIR}/data/samples/${sample}.json")
endforeach()
foreach(template IN ITEMS village services school)
  saite_embed(${target} "saite_template_${template}"
    "${PROJECT_SOURCE_DIR}/data/templates/${template}.json")
endforeach()
