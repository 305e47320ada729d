using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>The rules of gradient descent that need nothing but the gradient at hand, so that a gradient's store can apply them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum DescentRule
{
    /// <summary>None of them: gradients are kept, and the optimizer makes a pass of its own.</summary>
    None,

    /// <summary><see cref="Descend"/>.</summary>
    Plain,

    /// <summary><see cref="DescendWithMomentum"/>.</summary>
    Momentum,

    /// <summary><see cref="DescendWithNesterov"/>.</summary>
    Nesterov,
}
