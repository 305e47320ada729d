using NetGen;

namespace NativePlugin;

/// <summary>The recurrent net of <c>samples/AudioEffect</c>, which trains it: one sample comes out for each that goes in.</summary>
[Network]
[Input(128, 1)]
[Gru(8, ReturnSequence = true)]
[Dense(1)]
internal sealed partial class AmpNet;
