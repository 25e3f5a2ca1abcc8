// SPDX-License-Identifier: EUPL-1.2
#include <imgui.h>

#include "ui/ui.h"

namespace ui {

void draw_nowhere() {
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
}

void drawn_nowhere() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        switch (texture->Status) {
            case ImTextureStatus_WantCreate:
                texture->SetTexID(1);
                texture->SetStatus(ImTextureStatus_OK);
                break;
            case ImTextureStatus_WantUpdates: texture->SetStatus(ImTextureStatus_OK); break;
            case ImTextureStatus_WantDestroy:
                texture->SetTexID(ImTextureID_Invalid);
                texture->SetStatus(ImTextureStatus_Destroyed);
                break;
            default: break;
        }
    }
}

}  // namespace ui
