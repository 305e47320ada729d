namespace NetGen.Generators.Planning;

/// <summary>What the backward pass needs of an activation.</summary>
internal enum Keeps
{
    /// <summary>Its output, which the next layer's gradient needs anyway.</summary>
    Output,

    /// <summary>Its input, in a buffer of its own: the derivative cannot be had from the output, or not accurately.</summary>
    Input,
}
