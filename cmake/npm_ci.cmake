# Installs what web/package-lock.json names, and says how to do without when that fails.
execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --loglevel=error WORKING_DIRECTORY ${FOLDER}
                RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "${said}\nnpm could not install the packages that reports and charts are built with; is its registry "
                      "reached? cmake -DCONCERT_WEB=OFF builds the program without them")
endif()
file(TOUCH ${FOLDER}/node_modules/.package-lock.json)
