namespace NetGen;

/// <summary>Reads items as rows of inputs and targets, or of inputs with a label.</summary>
internal sealed class ProjectedRows<T>(IEnumerable<T> items, RowProjection<T>? toTarget, LabelProjection<T>? toLabel) : RowCursor
{
    private readonly IEnumerator<T> _items = items.GetEnumerator();

    internal override bool Read(Span<float> input, Span<float> target, out int label)
    {
        label = 0;
        if (!_items.MoveNext())
        {
            return false;
        }

        if (toLabel is not null)
        {
            label = toLabel(_items.Current, input);
        }
        else
        {
            toTarget!(_items.Current, input, target);
        }

        return true;
    }

    public override void Dispose() => _items.Dispose();
}
