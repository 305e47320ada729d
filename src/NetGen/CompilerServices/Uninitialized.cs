using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>Asks a network's constructor to leave the parameters as they are, zeros, because others follow.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Uninitialized;
