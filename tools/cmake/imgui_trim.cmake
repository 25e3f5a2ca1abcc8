# SPDX-License-Identifier: EUPL-1.2
# klimaspur_trim_imgui(<imgui folder> <result variable>): a copy of Dear ImGui without the calls that pull in
# what the page never uses. Measured on the measure page: 56 KB of wasm, 25 KB brotli.
#
# Everything is drawn by ui:: into the background draw list, without a window; links, focus, text input and
# scrolling are the browser's. A linker cannot know that tables, tab bars, popups, scroll bars,
# keyboard navigation and settings files are out of reach, so the single calls that lead to them go. What is
# called from nowhere then falls away by itself. A call that a newer version no longer has is simply not found,
# which costs bytes and nothing else. Native builds and debug builds use Dear ImGui as it is.

# Statements by the function they call: "name(…);" at the start of a line, up to its semicolon.
set(KLIMASPUR_IMGUI_UNUSED_CALLS
    ErrorRecoveryTryToRecoverState # closes forgotten tables, tab bars, tree nodes: reaches all of them
    ErrorRecoveryTryToRecoverWindowState
    TableSettingsAddSettingsHandler # .ini files
    AddSettingsHandler
    UpdateSettings
    NavUpdate # the keyboard belongs to the browser (semantics/)
    NavUpdateWindowingOverlay
    UpdateMouseWheel # so does scrolling
    Scrollbar
    RenderMouseCursor
    RenderWindowTitleBarContents # the one window has no decoration
    RenderDimmedBackgrounds # no modals
    Begin # no windows at all, not even the one that NewFrame() keeps for forgetful callers
    End
    SetNextWindowSize
    UpdateHoveredWindowAndCaptureFlags
    UpdateMouseMovingWindowNewFrame
    UpdateMouseMovingWindowEndFrame
    AddRootWindowToDrawData
    AddWindowToSortBuffer
    GcCompactTransientWindowBuffers
    GcCompactTransientMiscBuffers
    TableGcCompactTransientBuffers
    FocusTopMostWindowUnderOne
    NavEndFrame
    UpdateKeyboardInputs
    ClearDragDrop
    ErrorRecoveryStoreState
    ErrorCheckEndFrameFinalizeErrorTooltip
    ErrorCheckEndFrameSanityChecks
    SetTooltip # of shortcuts, and of drag and drop
    EndColumns
    LogFinish
    StyleColorsDark # the theme is our own
    UpdateDebugToolItemPicker
    UpdateDebugToolStackQueries
    UpdateDebugToolFlashStyleColor)

function(klimaspur_trim_imgui folder result)
  set(to "${PROJECT_BINARY_DIR}/imgui")
  file(GLOB sources "${folder}/*.h" "${folder}/*.cpp" "${folder}/backends/imgui_impl_opengl3*")
  list(FILTER sources EXCLUDE REGEX "imgui_demo")
  foreach(source IN LISTS sources)
    file(RELATIVE_PATH name "${folder}" "${source}")
    configure_file("${source}" "${to}/${name}" COPYONLY)
  endforeach()

  file(READ "${folder}/imgui.cpp" text)
  foreach(call IN LISTS KLIMASPUR_IMGUI_UNUSED_CALLS)
    # Definitions and declarations do not match: they begin with a type or with "ImGui::". Square brackets and
    # semicolons mean something to CMake's lists, so the text is never made a list of.
    string(REGEX REPLACE "\n +(ImGui::)?${call}\\([^;{}]*\\);" "\n    ;" text "${text}")
  endforeach()
  # Nothing is resized by its border.
  string(REPLACE "if (int auto_fit_mask = UpdateWindowManualResize(" "if (int auto_fit_mask = true ? 0 : UpdateWindowManualResize(" text
                 "${text}")
  file(CONFIGURE OUTPUT "${to}/imgui.cpp" CONTENT "@text@" @ONLY)

  # Source Sans and Lucide have quadratic outlines: no Type 2 charstrings.
  file(READ "${folder}/imstb_truetype.h" text)
  string(REPLACE "if (!info->cff.size)" "if (true)" text "${text}")
  string(REPLACE "if (info->cff.size)" "if (false)" text "${text}")
  string(REPLACE "cff = stbtt__find_table(data, fontstart, \"CFF \");" "cff = 0;" text "${text}")
  file(CONFIGURE OUTPUT "${to}/imstb_truetype.h" CONTENT "@text@" @ONLY)

  # WebGL2 answers GL_MAJOR_VERSION and speaks one shading language here; reading both from text would bring
  # sscanf along, and telling of shaders that do not compile, printf.
  file(READ "${folder}/backends/imgui_impl_opengl3.cpp" text)
  string(REGEX REPLACE "\n +sscanf\\(gl_version_str[^;{}]*\\);" "\n        ;" text "${text}")
  string(REGEX REPLACE "\n +sscanf\\(bd->GlslVersionString[^;{}]*\\);" "\n    glsl_version = 300;" text "${text}")
  string(REGEX REPLACE "\n +fprintf\\(stderr[^;]*;" "\n        ;" text "${text}")
  file(CONFIGURE OUTPUT "${to}/backends/imgui_impl_opengl3.cpp" CONTENT "@text@" @ONLY)
  set(${result} "${to}" PARENT_SCOPE)
endfunction()
