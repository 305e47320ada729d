namespace NetGen.Generators.Planning;

/// <summary>The part of the inputs that the weights' gradients go through before the next.</summary>
/// <param name="Columns">How many columns; 0 for all.</param>
/// <param name="IsPacked">Whether they are copied together on the stack; if not, they are read where they lie.</param>
internal sealed record InputBlock(int Columns, bool IsPacked)
{
    public static readonly InputBlock Whole = new(0, IsPacked: false);

    public override string ToString() => $"{Columns} columns of inputs{(IsPacked ? " packed" : string.Empty)} at a time";
}
